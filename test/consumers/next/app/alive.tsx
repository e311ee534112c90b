'use client';

import 'news-elements/jsx';
import { useEffect } from 'react';

export function Alive() {
  useEffect(() => {
    void import('news-elements/define');
  }, []);
  return null;
}
