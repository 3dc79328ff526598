import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { bureauFile } from '../../shared/bureau/file.ts';
import type { Settings } from '../../shared/settings.ts';
import { failureOf, handOver } from '../export/hand-over.ts';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly open: boolean;
  readonly api: Api;
  readonly settings: Settings;
  readonly onSaid: (sentence: string) => void;
  readonly onClose: () => void;
};

/** What of the settings goes into the file beside the checks themselves. */
export function BureauExport({ open, api, settings, onSaid, onClose }: Props) {
  const { checks, profile, jurisdictions } = settings;
  const hasProfile = profile.district !== '';
  const hasPlaces = jurisdictions.length > 0;
  const [withProfile, setWithProfile] = useState(true);
  const [withPlaces, setWithPlaces] = useState(true);
  const make = async (): Promise<void> => {
    const text = bureauFile({
      checks,
      profile: hasProfile && withProfile ? profile : null,
      jurisdictions: hasPlaces && withPlaces ? jurisdictions : null,
    });
    const bytes = new TextEncoder().encode(text);
    const made = { name: '单位检查方案.json', bytes, remarks: [] };
    const notice = await handOver(api, made).catch(failureOf);
    if (notice === null) return;
    onSaid(notice.text);
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      width="30rem"
      title="导出单位检查方案"
      okText="导出"
      cancelText="取消"
      onOk={() => void make()}
      onCancel={onClose}
    >
      <p className="muted">同事导入这份文件后，按同样的规则、阈值和用语检查。</p>
      <div className="bureau-parts">
        <Checkbox checked disabled>
          检查设置：停用 {checks.off.length} 项规则，自设 {Object.keys(checks.thresholds).length}{' '}
          个阈值，{checks.words.length} 个用语
        </Checkbox>
        <Checkbox
          checked={hasProfile && withProfile}
          disabled={!hasProfile}
          onChange={({ target }) => setWithProfile(target.checked)}
        >
          {hasProfile
            ? `本区资料：${profile.district}，${profile.organs.length} 个机关`
            : '本区资料：还没有设定，新建草稿时可以记住'}
        </Checkbox>
        <Checkbox
          checked={hasPlaces && withPlaces}
          disabled={!hasPlaces}
          onChange={({ target }) => setWithPlaces(target.checked)}
        >
          {hasPlaces ? `各地资料的更改：${jurisdictions.length} 处` : '各地资料：没有更改'}
        </Checkbox>
      </div>
    </Modal>
  );
}
