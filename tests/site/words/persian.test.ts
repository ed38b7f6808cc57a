import { persian } from '../../../src/site/words/persian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(persian, 'fa');
