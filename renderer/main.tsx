import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi } from './api.ts';
import { App } from './app.tsx';
import { Dressed } from './look/dressed.tsx';
import { Boundary } from './start/boundary.tsx';
import './tokens.css';
import './forced-colors.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Dressed>
      <Boundary>
        <App api={openApi()} />
      </Boundary>
    </Dressed>
  </StrictMode>,
);
