import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { buildIndex, search } from '../../shared/library/search.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import type { Search } from '../desk.ts';
import type { Dispatch } from '../session.ts';
import { SearchScope } from '../shared-library/search-scope.tsx';
import { type FilterOption, filterOptions } from './filters.ts';
import { HitView } from './hit-view.tsx';
import './library.css';
import './search.css';

type Props = {
  readonly precedents: readonly Precedent[];
  /** Topics of the user's own. */
  readonly own: readonly Topic[];
  readonly query: Search;
  readonly dispatch: Dispatch;
};

/** 检索: from one character on, over all precedents. */
export const SearchPane = memo(function SearchPane({ precedents, own, query, dispatch }: Props) {
  // The field keeps what is being composed; only finished words are searched.
  const [typed, setTyped] = useState(query.words);
  const index = useMemo(() => buildIndex(precedents), [precedents]);
  const options = useMemo(() => filterOptions(precedents, own), [precedents, own]);
  const asked = useDeferredValue(query);
  const hits = useMemo(
    () => (isEmpty(asked) ? null : search(index, plainQuery(asked))),
    [index, asked],
  );
  const ask = (change: Partial<Search>): void =>
    dispatch({ type: 'searched', search: { ...query, ...change } });

  return (
    <div className="search">
      <div className="search-head">
        <SearchScope scope="search" dispatch={dispatch} />
        <Input
          allowClear={clearing}
          aria-label="检索先例"
          placeholder="在先例中检索，如 质押、专利导航"
          value={typed}
          onChange={({ target, nativeEvent }) => {
            setTyped(target.value);
            if (!isComposing(nativeEvent)) ask({ words: target.value });
          }}
          onCompositionEnd={({ currentTarget }) => ask({ words: currentTarget.value })}
        />
        <div className="search-filters">
          <Filter
            label="主题"
            value={query.topic}
            options={options.topics}
            onChange={(topic) => ask({ topic })}
          />
          <Filter
            label="发文机关"
            value={query.issuer}
            options={options.issuers}
            onChange={(issuer) => ask({ issuer })}
          />
          <Filter
            label="年份"
            value={query.year}
            options={options.years}
            onChange={(year) => ask({ year })}
          />
        </div>
      </div>
      {hits === null ? (
        <p className="hint muted">
          输入一个字即可检索全部先例的条款；只选主题、机关或年份，则列出符合的条款。
        </p>
      ) : (
        <>
          <p className="search-count meta" role="status">
            {hits.length === 0 ? '没有找到。请换一个词，或放宽筛选条件。' : `找到${hits.length}条`}
          </p>
          <ul className="search-hits" aria-label="检索结果">
            {hits.map((hit) => (
              <HitView
                key={`${hit.doc} ${hit.path}`}
                hit={hit}
                name={precedents.find(({ id }) => id === hit.doc)?.name ?? hit.doc}
                onOpen={() =>
                  dispatch({ type: 'placeOpened', place: { doc: hit.doc, path: hit.path } })
                }
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
});

/** Ant Design's own would be announced by the English name of its picture. */
const clearing = { clearIcon: <CloseCircleFilled aria-label="清除" /> };

const isEmpty = ({ words, topic, issuer, year }: Search): boolean =>
  words.trim() === '' && topic === null && issuer === null && year === null;

const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing;

const plainQuery = ({ words, topic, issuer, year }: Search) => ({
  words,
  ...(topic === null ? {} : { topic }),
  ...(issuer === null ? {} : { issuer }),
  ...(year === null ? {} : { year }),
});

type FilterProps<T> = {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly FilterOption<T>[];
  readonly onChange: (value: T | null) => void;
};

function Filter<T extends string | number>({ label, value, options, onChange }: FilterProps<T>) {
  return (
    <Select<T>
      allowClear={clearing}
      suffixIcon={<DownOutlined aria-hidden />}
      size="small"
      aria-label={label}
      placeholder={label}
      value={value}
      popupMatchSelectWidth={false}
      options={[...options]}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
