import { Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { OfferGroups } from './offer-groups.tsx';
import { OfferList } from './offer-list.tsx';
import { chosenAtFirst, type Offer, type Offers } from './offers.ts';
import './fixes.css';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly offers: Offers;
  readonly onFix: (chosen: readonly Offer[]) => void;
  readonly onLeave: () => void;
};

/** 全部采用安全修改: every change as a difference in its line, each to be switched off; Enter makes them. */
export function FixesDialog({ offers, onFix, onLeave }: Props) {
  const [chosen, setChosen] = useState(() => chosenAtFirst(offers));
  const [open, setOpen] = useState(true);
  const [agreed, setAgreed] = useState(false);
  const { form, others, waiting } = offers;
  const all = [...form, ...others.flatMap((group) => group.offers)];
  const picked = all.filter(({ listed }) => chosen.has(listed.id));
  const turn = (ids: readonly string[], on: boolean): void =>
    setChosen((now) => {
      const kept = [...now].filter((id) => !ids.includes(id));
      return new Set(on ? [...kept, ...ids] : kept);
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (picked.length === 0) return;
    setAgreed(true);
    setOpen(false);
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      width="45rem"
      title="修改预览"
      footer={null}
      onCancel={() => setOpen(false)}
      // Once it has given the focus back, so that what follows may move it.
      afterClose={() => (agreed ? onFix(picked) : onLeave())}
    >
      <form className="fixes" onSubmit={submit}>
        <div className="fixes-body">
          {form.length > 0 && (
            <section aria-label="安全修改">
              <h3>
                安全修改 <span className="meta">只改标点、格式，不动数字、金额、职责和引文</span>
              </h3>
              <OfferList offers={form} chosen={chosen} onTurn={turn} />
            </section>
          )}
          <OfferGroups groups={others} chosen={chosen} onTurn={turn} />
          {waiting > 0 && <p className="meta">另有{waiting}处与上面的修改重叠，采用之后再列出。</p>}
        </div>
        <div className="fixes-foot">
          <span className="meta">采用后按 Ctrl+Z 可一并撤销</span>
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button type="primary" htmlType="submit" autoFocus disabled={picked.length === 0}>
            采用{picked.length}处修改
          </Button>
        </div>
      </form>
    </Modal>
  );
}
