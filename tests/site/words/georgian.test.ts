import { georgian } from '../../../src/site/words/georgian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(georgian, 'ka');
