/** Finds out whether an API says in its JSON that it failed, although its HTTP status says that all is well. */
import { errorMessage } from '../apis/api-error.js';
import { isEmpty, isObject, isRecord } from './values.js';

const fails = /^(?:err(?:or)?|fail(?:ed|ure)?|ko|not ?ok)$/i;

/**
 * Whether an answer is a failure that its JSON declares, and has no stories. A list of stories counts more than what is said
 * beside it, such as the errors of single fields in GraphQL.
 * @param items the list that was found in the answer, which may be that of its errors
 */
export function declaresError(json: unknown, items: readonly unknown[] | undefined): boolean {
  if (!isRecord(json)) return false;
  const { error, errors, fault, status, success, ok, code, message, detail } = json;
  if (items?.length && items !== errors) return false;
  if ([error, errors, fault].some(hasContent) || fails.test(String(isObject(status) ? '' : status)))
    return true;
  if (items || errorMessage(json) === undefined) return false;
  const isTold = [message, detail].some(text => typeof text === 'string');
  return (
    success === false ||
    ok === false ||
    [code, status].some(isFailure) ||
    (isTold && !Object.values(json).some(isObject))
  );
}

const hasContent = (value: unknown): boolean =>
  isObject(value)
    ? Object.keys(value).length > 0
    : value === true || (typeof value === 'string' && !isEmpty(value.trim()));

const isFailure = (code: unknown): boolean => Number(isObject(code) ? NaN : code) >= 400;
