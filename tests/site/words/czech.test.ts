import { czech } from '../../../src/site/words/czech.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(czech, 'cs');
