// What works here and fails on a platform, noticed where it happens. Which ids are wanted, and what is
// said about each, is bridge/portability.py's business.

const MAX_LOOKS = 500; // an id a page: to find the line of a call takes time, and a loop has few lines
const wantedIds = dictionary(); // id → how often it may still be looked at
for (let index = 0; index < settings.portability.length; index += 1) {
  wantedIds[settings.portability[index]] = MAX_LOOKS;
}
const noted = dictionary(); // id and place → true

/** Whether somebody wants to know of an id. */
const isWanted = (id) => wantedIds[id] > 0;

/** The place of the call in progress, if somebody wants to know of any of these ids; else null. */
function placeFor(...ids) {
  for (let index = 0; index < ids.length; index += 1) if (isWanted(ids[index])) return here();
  return 'null';
}

/**
 * Notes a construct of the script's that some platform takes otherwise.
 * @param {string} id - `WX001`
 * @param {string} [detail] - what of it: the name of a handler or method
 * @param {string} [place] - where, when that is not the call in progress
 */
function note(id, detail = '', place = null) {
  if (!(wantedIds[id] > 0)) return;
  wantedIds[id] -= 1;
  const where = place === null ? here() : place;
  const key = id + where;
  if (noted[key] === true) return;
  noted[key] = true;
  const head = callHead('page', 'portability', '["' + id + '",' + toJSON(detail) + ']');
  append(head, null, ',' + where + ',""', head.length);
}
