import { kazakh } from '../../../src/site/words/kazakh.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(kazakh, 'kk');
