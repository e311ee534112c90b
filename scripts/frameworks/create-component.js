'use client';
/**
 * Makes a React component of a custom element. This file is copied unchanged to `dist/react/`. React before 19 sets only
 * attributes of custom elements, and doesn't listen to their events: so properties and listeners are set here, for every
 * version.
 */
import { createElement, forwardRef, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Runs an effect before the browser paints: an element that gets a feed as a property must not send a request first. On
 * servers, React before 19 warns of `useLayoutEffect`.
 */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** React's prop → HTML's attribute. On custom elements, React before 19 sets an attribute with the prop's name instead. */
const renamed = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex' };

/**
 * @param {string} name the component's name in React's developer tools
 * @param {string} tag the element's tag, such as `news-list`
 * @param {{
 *   attributes: Record<string, string>, flags: Record<string, string>,
 *   properties: string[], events: Record<string, string>,
 * }} api `attributes`, `flags` (boolean attributes) and `events`: prop → name in HTML. `properties`: names of properties
 * that have no attribute
 */
export function createComponent(name, tag, { attributes, flags, properties, events }) {
  const named = Object.entries({ ...attributes, ...renamed });

  const Component = forwardRef(function (props, forwarded) {
    const element = useRef(null);
    const ref = useCallback(
      node => {
        element.current = node;
        if (typeof forwarded === 'function') return forwarded(node);
        if (forwarded) forwarded.current = node;
      },
      [forwarded],
    );
    // React needs the same hooks in the same order at every call: so they are called for all props that the tag has, given
    // or not.
    for (const property of properties) useProperty(element, property, props[property]);
    for (const [handler, event] of Object.entries(events)) useListener(element, event, props[handler]);

    const given = { ...props, ref };
    for (const prop of [...properties, ...Object.keys(events)]) delete given[prop];
    for (const [prop, attribute] of named) {
      if (prop === attribute) continue;
      delete given[prop];
      if (props[prop] !== undefined) given[attribute] = props[prop];
    }
    for (const [prop, attribute] of Object.entries(flags)) {
      delete given[prop];
      // React before 19 writes `false` as `dedupe="false"`, but any value of a boolean attribute means true: so the attribute
      // is left out.
      if (props[prop] || props[attribute]) given[attribute] = true;
      else delete given[attribute];
    }
    return createElement(tag, given);
  });
  Component.displayName = name;
  return Component;
}

/**
 * Sets the element's property to the prop's value, and to `undefined` when a prop is no longer given. A property whose prop
 * was never given isn't touched.
 */
function useProperty(element, name, value) {
  const last = useRef(undefined);
  useEffectBeforePaint(() => {
    if (value === undefined && last.current === undefined) return;
    last.current = value;
    if (element.current && element.current[name] !== value) element.current[name] = value;
  }, [value]);
}

function useListener(element, event, handler) {
  useEffectBeforePaint(() => {
    const target = element.current;
    if (!handler || !target) return undefined;
    target.addEventListener(event, handler);
    return () => target.removeEventListener(event, handler);
  }, [handler]);
}
