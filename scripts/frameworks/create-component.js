'use client';
/**
 * Makes a React component of a custom element; copied to `dist/react/` as it is. React before 19 sets attributes only
 * and knows no events of custom elements, so properties and listeners are set here, in every version.
 */
import { createElement, forwardRef, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** Before the next frame: an element that is to show a given feed must not ask for one first. Servers have no layout. */
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Attributes that React names otherwise. For custom elements, React before 19 would write its own names. */
const renamed = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex' };

/**
 * @param {string} name for React's developer tools
 * @param {string} tag
 * @param {{
 *   attributes: Record<string, string>, flags: Record<string, string>,
 *   properties: string[], events: Record<string, string>,
 * }} api Attributes, flags (boolean attributes) and events by the name of their prop; properties without an attribute
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
    // The lists never change, so the order of hooks doesn't.
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
      // React before 19 writes dedupe="false", which is there and so counts as true.
      if (props[prop] || props[attribute]) given[attribute] = true;
      else delete given[attribute];
    }
    return createElement(tag, given);
  });
  Component.displayName = name;
  return Component;
}

/** Sets a property; takes it back when it was given and no longer is, but leaves alone what was never given. */
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
