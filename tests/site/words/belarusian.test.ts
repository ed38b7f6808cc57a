import { belarusian } from '../../../src/site/words/belarusian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(belarusian, 'be');
