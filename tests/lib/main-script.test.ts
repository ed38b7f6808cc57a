import { describe, expect, it } from 'vitest';
import { otherScriptOf } from '../../src/lib/main-script.ts';

describe('otherScriptOf', () => {
  it.each([
    ['Кремль не ответил на вопрос о бюджете', 'en', 'Cyrl'],
    ['The ministry has not answered the question', 'ru', 'Latn'],
    ['首相は予算についての質問に答えなかったという報道があった', 'en', 'Jpan'],
    ['总理没有回答有关预算的问题据新华社报道今天上午他在北京', 'en', 'Hani'],
    ['ראש הממשלה לא השיב לשאלות על התקציב', 'fr', 'Hebr'],
    ['정부는 예산에 관한 질문에 답하지 않았다고 밝혔다', 'en', 'Hang'],
  ])('%j is not %s: %s', (text, language, script) => {
    expect(otherScriptOf(text, language)).toBe(script);
  });

  it.each([
    ['Кремль не ответил на вопрос о бюджете', 'ru'],
    ['Кремль не ответил на вопрос о бюджете', 'uk'],
    ['The ministry “has” not answered – the question', 'en'],
    ['Кремль: the ministry has not answered the question', 'en'],
    ['Кремль', 'en'],
    ['', 'en'],
    ['首相は予算についての質問に答えなかった', 'ja'],
    ['总理没有回答有关预算的问题据新华社报道', 'zh'],
    ['总理没有回答有关预算的问题据新华社报道', 'zh-Hant'],
    ['Кремль не ответил на вопрос о бюджете', 'no language'],
  ])('%j may be %s', (text, language) => {
    expect(otherScriptOf(text, language)).toBeUndefined();
  });
});
