import type { Language } from '../../shared/model/language';
import type { OccupationOverview, OverviewData } from '../../shared/model/occupation';
import { readLocalized, type LocalizedResult } from './localized';
import type { OnetContext } from './onet-context';
import { readSuccession } from './retired-codes';

/**
 * Reads an occupation's overview from My Next Move, else from O*NET OnLine. For a code that both refuse, it reads the
 * successor, or lists them all.
 */
export async function readOverview(
  context: OnetContext,
  code: string,
): Promise<LocalizedResult<OverviewData>> {
  const found = await readCurrent(context, code);
  if (!found.value || found.value.data) return withData(found, overview => ({ kind: 'one', overview }));

  const succession = await readSuccession(context.read, context.queries, code);
  const { retired, successors = [] } = succession.value?.data ?? {};
  const [only] = successors;
  if (!retired || !only) return { ...succession, value: succession.value && {} };
  if (successors.length > 1) {
    const several = { kind: 'several', retired, successors } as const;
    return inEnglish(context.language, { ...succession, value: { data: several } });
  }
  const current = await readCurrent(context, only.code);
  const successorAlone: OccupationOverview = {
    ...only,
    brightOutlook: false,
    onTheJob: [],
    alsoCalled: [],
    isNoCareer: true,
  };
  const isBare = current.value && !current.value.data;
  const successor = isBare
    ? inEnglish(context.language, { ...current, value: { data: successorAlone } })
    : current;
  return withData(successor, overview => ({ kind: 'one', overview, carriedFrom: retired }));
}

/** Reads the overview of a code in today's taxonomy. */
async function readCurrent(
  { read, queries, language }: OnetContext,
  code: string,
): Promise<LocalizedResult<OccupationOverview>> {
  const career = await readLocalized(language, read, tree => queries.overview(code, tree));
  if (!career.value || career.value.data) return career;
  const online = await read(queries.onlineOverview(code));
  const data = online.value?.data;
  if (!data) return online;
  return inEnglish(language, { ...online, value: { data: { ...data, isNoCareer: true } } });
}

/** Marks data that O*NET has in English only, where Fitside's language is another. */
function inEnglish<T>(language: Language, result: LocalizedResult<T>): LocalizedResult<T> {
  return language === 'en' ? result : { ...result, isEnglish: true };
}

function withData<From, To>(result: LocalizedResult<From>, change: (data: From) => To): LocalizedResult<To> {
  const { value, ...rest } = result;
  if (!value) return rest;
  return { ...rest, value: value.data === undefined ? {} : { data: change(value.data) } };
}
