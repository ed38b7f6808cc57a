// Words that nearly every text has: no index lists them, and a phrase skips them. Folded. Runs in
// the browser, too.
const english =
  'a about after all also an and any are as at be because been before being both but by can ' +
  'could did do does for from had has have he her here hers him his how i if in into is it ' +
  'its may me more most must my no nor not of on only or other our out over own shall she ' +
  'should so some such than that the their them then there these they this those to too ' +
  'under up very was we were what when where which while who whom why will with would you ' +
  'your';

const russian =
  'а без бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для ' +
  'до его ее если есть еще же за здесь и из или им их к как ко когда который кто ли либо ' +
  'мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от ' +
  'очень по под при с со так также такой там те тем то того тоже той только том ты у уже ' +
  'хотя чего чей чем что чтобы чье чья эта эти это этого этой этом этот я';

const words = new Set(`${english} ${russian}`.split(' '));

/** True for a word that is in no index. */
export function isStopWord(folded: string): boolean {
  return words.has(folded);
}
