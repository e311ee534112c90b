/** The built custom data for VS Code: the attribute values that an editor suggests for each element. */
import { expect } from '@open-wc/testing';

interface EditorData {
  readonly tags: readonly {
    readonly name: string;
    readonly attributes: readonly { readonly name: string; readonly values?: readonly { name: string }[] }[];
  }[];
}

describe('the data of editors', () => {
  it('suggests the values of each attribute, and no names of types', async () => {
    const response = await fetch('/dist/vscode.html-custom-data.json');
    const { tags } = (await response.json()) as EditorData;
    expect(tags.map(({ name }) => name)).to.have.members(['news-article', 'news-list', 'related-news']);
    for (const { attributes } of tags) {
      const offered = (name: string): string | undefined =>
        attributes
          .find(each => each.name === name)
          ?.values?.map(value => value.name)
          .join();
      expect(offered('loading')).to.equal('eager,lazy,click');
      expect(offered('date-style')).to.equal('auto,relative,short,medium,long,full,none');
      expect(offered('format')).to.equal('auto,json-feed,rss,atom,wordpress,ghost,drupal,json');
      expect(offered('fields')).to.equal('');
    }
  });
});
