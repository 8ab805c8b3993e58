import { wordCount } from './words'

/** Words by which a post held is known, and words by which an employer is. */
const POST =
  /\b(?:manager|officer|analyst|lead|leader|director|co-?ordinator|assistant|administrator|consultant|head|engineer|specialist|planner|scheduler|controller|intern|trainee|apprentice|advisor|adviser|associate|executive|secretary|supervisor|developer|designer|architect|accountant|auditor|buyer|clerk|nurse|teacher|lecturer|researcher|fellow|volunteer|trustee|treasurer|chair|chairman|chairwoman|member|mentor|coach|partner|founder|owner|president|vice president|vp|ceo|cfo|cio|cto|coo|pmo|pm|scrum master|product owner|master|practitioner|expert|technician|operator|support|representative|agent|governor|captain|steward|organiser|organizer|helper|tutor|kierownik|specjalista|müdürü|uzmanı|leiter|leiterin|referent|referentin|chef|responsable|jefe|quản lý|chuyên viên)\b/iu
const EMPLOYER =
  /\b(?:ltd|limited|plc|inc|llc|llp|gmbh|ag|se|s\.?a\.?|sp\.? z o\.?o\.?|a\.?ş\.?|b\.?v\.?|n\.?v\.?|oy|ab|corp|corporation|company|co\.|group|holding|holdings|bank|university|college|school|council|trust|nhs|hospital|ministry|department|agency|authority|association|society|foundation|charity|institute|services|solutions|systems|technologies|consulting|partners|utilities|energy|rail|railways|airways|airport|insurance|pharma|logistics|industries|construction|housing|network|networks|water|telecom|government|commission|centre|center|club|rotary|red cross|church)\b/iu
const PLACE =
  /^(?:remote|hybrid|home office|nationwide|international)$|,\s*(?:uk|u\.k\.|united kingdom|england|scotland|wales|ireland|northern ireland|usa|u\.s\.a?\.|united states|canada|australia|germany|deutschland|france|spain|italy|poland|polska|türkiye|turkey|vietnam|việt nam|netherlands|belgium|austria|switzerland|sweden|norway|denmark|finland|portugal|greece|czechia|romania|hungary|india|uae|singapore|south africa|new zealand|egypt|israel|jordan|lebanon|[A-Z]{2})\.?$|\((?:remote|hybrid)\)/iu

export type PostParts = { title: string; organisation: string; place: string }

/**
 * Tells title, organisation and place apart in the lines over an entry, whatever their order: a post is known by its noun,
 * an employer by its form, a place by its country; what stays open goes by the usual order.
 */
export function partsOfPost(lines: readonly string[]): PostParts {
  const parts = lines.flatMap(divided).slice(0, 12)
  if (!parts.length) return { title: '', organisation: '', place: '' }
  const places = parts.filter((part, index) => index > 0 && PLACE.test(part) && !POST.test(part))
  const named = parts.filter((part) => !places.includes(part))
  const title =
    named.find((part) => POST.test(part) && !/^(?:the\s)?[^,]*\b(?:ltd|plc|inc|gmbh)\b/iu.test(part)) ?? named[0] ?? ''
  const others = named.filter((part) => part !== title)
  const organisation = others.find((part) => EMPLOYER.test(part)) ?? others[0] ?? ''
  const rest = others.filter((part) => part !== organisation)
  const place =
    places[0] ??
    (rest.length === 1 && rest[0] && wordCount(rest[0]) <= 4 && others.indexOf(rest[0]) > others.indexOf(organisation)
      ? rest[0]
      : '')
  // What is neither goes on with the title, so that no word of the line is lost.
  const more = rest.filter((part) => part !== place)
  return {
    title: [title, ...more].join(', ').slice(0, 300),
    organisation: organisation.slice(0, 300),
    place: [place, ...places.slice(1)].join(', ').replace(/^, /, '').slice(0, 300),
  }
}

/** At the strongest sign that divides it: a wide gap or bar, then a dash, "at", and at last commas. */
function divided(line: string): string[] {
  const strong = line.split(/\t|\s+[|·•/]\s+|\s+[–—]\s+|\s+-\s+|\s+@\s+/u)
  return strong
    .flatMap((part) => {
      const at = /^(.{3,80}?)\s+(?:at|bei|chez)\s+(\p{Lu}.*)$/u.exec(part)
      if (at?.[1] && at[2] && POST.test(at[1])) return [at[1], ...byCommas(at[2])]
      return byCommas(part)
    })
    .map((part) => part.replace(/^[\s,;:()–—-]+|[\s,;:(–—-]+$/gu, '').replace(/^([^(]*)\)$/, '$1'))
    .filter((part) => /\p{L}/u.test(part))
}

/** "Leeds, UK" and "Director, Strategy" are one thing each; "Analyst, Yarrow Utilities, Leeds" is three. */
function byCommas(part: string): string[] {
  if (PLACE.test(part) && part.split(',').length <= 2) return [part]
  const pieces = part.split(/,\s+/)
  if (pieces.length < 2) return [part]
  const last = pieces.slice(-2).join(', ')
  if (pieces.length >= 3 && PLACE.test(last)) return [...joinLegalForm(pieces.slice(0, -2)), last]
  return joinLegalForm(pieces)
}

/** "Yarrow, Inc." keeps its form. */
function joinLegalForm(pieces: readonly string[]) {
  const kept: string[] = []
  for (const piece of pieces) {
    if (kept.length && /^(?:inc|ltd|llc|plc|gmbh|s\.a)\.?$/i.test(piece)) kept.push(`${kept.pop()}, ${piece}`)
    else kept.push(piece)
  }
  return kept
}

export const namesPost = (text: string) => POST.test(text)
