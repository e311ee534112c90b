import { expect } from '@open-wc/testing';
import {
  clearSession,
  describeSession,
  forgetRemoved,
  playAlone,
} from '../../../src/elements/news-article/media-session.js';
import { ferry } from '../../helpers/show.js';

const player = () => document.body.appendChild(document.createElement('audio'));

describe('what plays', () => {
  it('stops what played before, and not itself', () => {
    const stopped: string[] = [];
    const [one, two] = [player(), player()];
    playAlone({}, one, () => stopped.push('one'));
    playAlone({}, one, () => stopped.push('one again'));
    playAlone({}, two, () => stopped.push('two'));
    expect(stopped).to.deep.equal(['one again']);
    for (const each of [one, two]) each.remove();
  });
});

describe('the media session', () => {
  before(function () {
    if (!('mediaSession' in navigator)) this.skip();
  });
  afterEach(() => clearSession());

  it('has title, writers and picture', () => {
    const audio = player();
    describeSession(
      audio,
      { ...ferry, source: { title: 'The Lantern' } },
      undefined,
      'https://a.example/a.png',
    );
    const { title, artist, artwork } = navigator.mediaSession.metadata!;
    expect([title, artist, artwork[0]!.src]).to.deep.equal([
      ferry.title,
      'The Lantern',
      'https://a.example/a.png',
    ]);
    audio.remove();
  });

  it('has no picture of an address that is none', () => {
    const audio = player();
    describeSession(audio, ferry, undefined, 'no address');
    expect(navigator.mediaSession.metadata!.artwork).to.have.length(0);
    audio.remove();
  });

  it('moves to a time, and stays where the system names none', () => {
    const audio = player();
    const handlers = new Map<string, MediaSessionActionHandler | null>();
    const { mediaSession } = navigator;
    mediaSession.setActionHandler = (action, handler) => void handlers.set(action, handler);
    describeSession(audio, ferry, undefined, undefined);
    Reflect.deleteProperty(mediaSession, 'setActionHandler');
    const times: number[] = [];
    Object.defineProperty(audio, 'currentTime', { get: () => 30, set: (time: number) => times.push(time) });
    const press = (details: MediaSessionActionDetails) => handlers.get(details.action)!(details);
    press({ action: 'seekbackward', seekOffset: 5 });
    press({ action: 'seekbackward', seekOffset: 90 });
    press({ action: 'seekforward' });
    press({ action: 'seekto', seekTime: 7 });
    press({ action: 'seekto' });
    for (const seekTime of [NaN, Infinity]) press({ action: 'seekto', seekTime });
    expect(times).to.deep.equal([25, 0, 40, 7]);
    audio.remove();
  });

  it('forgets only what its owner played, and that is gone', () => {
    const [audio, owner] = [player(), {}];
    playAlone(owner, audio, () => {});
    describeSession(audio, ferry, undefined, undefined);
    forgetRemoved(owner);
    audio.remove();
    forgetRemoved({});
    expect(navigator.mediaSession.metadata).not.to.equal(null);
    forgetRemoved(owner);
    expect(navigator.mediaSession.metadata).to.equal(null);
  });
});
