// https://jsonapi.org/format/#errors · https://www.rfc-editor.org/rfc/rfc9457 · WordPress, Ghost and most others are like one of these

/** What an API's JSON says about its failure; `undefined` when it says nothing. */
export function errorMessage(json: unknown): string | undefined {
  if (!json || typeof json !== 'object') return undefined;
  const { errors, error, message, detail, context, title } = json as Record<string, unknown>;
  const inner = errorMessage(Array.isArray(errors) ? errors[0] : error);
  const texts = [message ?? title, detail ?? context].filter(text => typeof text === 'string' && text);
  return inner ?? (texts.join(': ') || undefined);
}
