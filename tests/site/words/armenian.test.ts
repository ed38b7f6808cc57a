import { armenian } from '../../../src/site/words/armenian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(armenian, 'hy');
