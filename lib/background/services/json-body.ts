import { ProblemError } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';

/** The longest answers there are, pages of O*NET's tables, have less than a tenth of it. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads an answer's body as JSON.
 * @throws ProblemError with `unexpected-shape` when it is too long or no JSON
 */
export async function readJson({ body }: Response, service: Service): Promise<unknown> {
  const text = await readText(body, service);
  try {
    return JSON.parse(text);
  } catch {
    const isWebPage = text.trimStart().startsWith('<');
    throw new ProblemError({ kind: 'unexpected-shape', service, ...(isWebPage && { isWebPage }) });
  }
}

/** Reads a body up to a bound; a longer one was not asked for, and could fill the memory. */
async function readText(body: Response['body'], service: Service): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      throw new ProblemError({ kind: 'unexpected-shape', service });
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
