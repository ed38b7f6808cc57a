import { japanese } from '../../../src/site/words/japanese.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(japanese, 'ja');
