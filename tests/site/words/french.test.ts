import { french } from '../../../src/site/words/french.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(french, 'fr');
