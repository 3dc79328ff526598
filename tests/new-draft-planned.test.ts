import { describe, expect, test } from 'vitest';
import { usualAfter, usualFor } from '../renderer/new-draft/issue.ts';
import { firstPlan, type Plan, parsePlan } from '../renderer/new-draft/plan.ts';
import {
  chosenPrecedents,
  outlineOf,
  type Planned,
  plannedOf,
  type Surroundings,
} from '../renderer/new-draft/planned.ts';
import { analyze } from '../shared/analyze.ts';
import { builtInJurisdictions, citiesAndDistricts } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { walk } from '../shared/model/walk.ts';
import { leftovers } from '../shared/suggest/localise.ts';
import { genres } from '../shared/suggest/skeleton/choice.ts';
import { topicsOf } from '../shared/topics/classify.ts';
import { unitsOf } from '../shared/topics/units.ts';
import { nothingUsual } from '../shared/usual.ts';
import { sessionAfter } from './session-builders.ts';

const surroundings: Surroundings = {
  library: builtInPrecedents,
  compared: builtInPrecedents.slice(0, 3).map(({ id }) => id),
  jurisdictions: builtInJurisdictions,
  topics: [],
  year: 2026,
};
const planned = (change: Partial<Plan>): Planned => {
  const plan = { ...firstPlan, ...change };
  const chosen = chosenPrecedents(plan, surroundings);
  return plannedOf(plan, outlineOf(plan, chosen, surroundings), surroundings);
};
const xuhui = { city: '上海市', district: '徐汇区' } as const;

describe('the skeleton that is proposed without a further choice', () => {
  const { text, choice, arrangement } = planned(xuhui);

  test('has every ticked clause under its heading, and an organ to fill in for each measure', () => {
    const read = analyze(text).clauses.slice(0, -1);
    expect(read.map(({ heading }) => heading)).toEqual(choice.parts.map(({ heading }) => heading));
    expect(read.flatMap(({ children }) => children.map(({ heading }) => heading))).toEqual(
      arrangement.flatMap(({ entries }) =>
        entries.flatMap(({ chosen, heading }) => (chosen ? [heading] : [])),
      ),
    );
    expect(text.match(/（责任单位：［待填：/g)?.length).toBe(
      choice.parts.flatMap(({ clauses }) => clauses).filter(({ kind }) => kind === 'measure')
        .length,
    );
  });

  test('reads back to the topics that were chosen, mostly', () => {
    const wanted = arrangement.flatMap(({ entries }) => entries.filter(({ chosen }) => chosen));
    const read = unitsOf(analyze(text).clauses.slice(0, -1));
    const right = read.filter((unit, at) => topicsOf(unit)[0]?.id === wanted[at]?.topic);
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('whatever is chosen', () => {
  const all = builtInPrecedents.map(({ id }) => id);
  const districts = citiesAndDistricts().map(({ city, districts: [first] }) => ({
    city,
    district: first?.name ?? '',
  }));
  const places = [...districts, xuhui, { city: '杭州市', district: '余杭区' }];

  test.each(genres)('%s names no other place and gives no part a heading twice', (genre) => {
    for (const place of places) {
      for (const precedents of [all.slice(0, 3), all, ...all.map((id) => [id]), []]) {
        const { text, profile } = planned({ ...place, genre, precedents, notice: true });
        const foreign = leftovers(text, null, profile).map(({ from }) => from);
        expect([place.district, precedents, foreign]).toEqual([place.district, precedents, []]);
        const policy = analyze(text);
        // 《…（2021-2035年）》 is cited as it is printed.
        const doubts = policy.corrections.filter(({ confidence }) => confidence !== 'low');
        expect([policy.genre, doubts]).toEqual([genre, []]);
        const parts = policy.clauses.map(({ heading }) => heading);
        expect(new Set(parts).size).toBe(parts.length);
        expect([...walk(policy.clauses)].every(({ marker }) => marker !== '')).toBe(true);
      }
    }
  });

  test('a district nobody described still gets its own name and word', () => {
    const { title, text } = planned({ city: '', district: '某某县' });
    expect(title).toBe('某某县关于促进知识产权服务业高质量发展的若干措施');
    expect(text).toContain('结合本县实际');
    expect(text).toContain('由［待填：解释机关］负责解释');
  });
});

describe('a 印发通知', () => {
  const issue = {
    issuer: '上海市徐汇区人民政府办公室',
    addressee: '各街道办事处，区政府各部门：',
    copyTo: '区委办公室',
    printedBy: '徐汇区人民政府办公室',
  };

  test('says who issues it to whom, and keeps its 版记 beside the text', () => {
    const { text, issuance } = planned({ ...xuhui, notice: true, issue });
    const policy = analyze(text);
    expect([policy.issuers, policy.notice?.addressee]).toEqual([
      ['上海市徐汇区人民政府办公室'],
      '各街道办事处，区政府各部门',
    ]);
    expect(text).toMatch(/^上海市徐汇区人民政府办公室关于印发《.*》的通知\n［待填：发文字号］\n/u);
    expect(issuance.imprint).toEqual({
      copyTo: '区委办公室',
      printedBy: '徐汇区人民政府办公室',
      printedOn: '',
    });
  });

  test('is no part of a draft without one, whatever was typed for it', () => {
    const { text, issuance } = planned({ ...xuhui, notice: false, issue });
    expect([text.includes('办公室关于印发'), issuance]).toEqual([false, plainIssuance]);
  });

  test('teaches what the bureau usually writes, and is offered it', () => {
    const usual = usualAfter(nothingUsual, { ...issue, copyTo: '' });
    expect(usual).toEqual({
      ...nothingUsual,
      organs: ['上海市徐汇区人民政府办公室'],
      addressee: ['各街道办事处，区政府各部门'],
      printedBy: ['徐汇区人民政府办公室'],
    });
    const joint = { ...usual, organs: ['徐汇区人民政府\n徐汇区财政局', ...usual.organs] };
    expect(usualFor(joint, 'organs')).toEqual(['上海市徐汇区人民政府办公室']);
  });
});

describe('what was chosen', () => {
  test('lasts through closing the window', () => {
    const plan: Plan = { ...firstPlan, ...xuhui, step: 'outline', years: 5, parts: 4 };
    expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
    const { issue: _, ...earlier } = plan;
    expect(parsePlan(JSON.stringify(earlier))).toEqual(plan);
    expect(parsePlan('{"step":"elsewhere"}')).toBeNull();
    expect(parsePlan('nonsense')).toBeNull();
    expect(parsePlan(null)).toBeNull();
  });

  test('stays when the view is left, and when another draft opens', () => {
    const { newDraft } = sessionAfter(
      { type: 'newDraftShown' },
      { type: 'planChanged', change: xuhui },
      { type: 'planStepped', step: 'precedents' },
      { type: 'newDraftLeft' },
    );
    expect(newDraft).toEqual({ open: false, plan: { ...firstPlan, ...xuhui, step: 'precedents' } });
  });

  test('another district brings its own organs; the same one keeps what was corrected', () => {
    const { profile } = planned(xuhui);
    const corrected = { ...profile, leadOrgan: '区知识产权局' };
    const at = (change: Partial<Plan>) =>
      sessionAfter(
        { type: 'planChanged', change: { ...xuhui, profile: corrected } },
        { type: 'planChanged', change },
      ).newDraft.plan.profile;
    expect(at({ district: '静安区' })).toBeNull();
    expect(at({ years: 3 })).toEqual(corrected);
  });

  test('试行 takes back a period that is too long for it', () => {
    const { newDraft } = sessionAfter(
      { type: 'planChanged', change: { years: 5 } },
      { type: 'planChanged', change: { trial: '试行' } },
    );
    expect(newDraft.plan.years).toBeNull();
  });
});
