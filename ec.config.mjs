import { defineEcConfig, definePlugin } from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/**
 * A block that scrolls must be reachable by keyboard. Expressive Code arranges that in the browser
 * and calls every such block a landmark, all without a name; a group is reachable and no landmark.
 */
const scrollableGroup = definePlugin({
  name: 'scrollable-group',
  hooks: {
    postprocessRenderedBlock({ renderData }) {
      const pre = select('pre', renderData.blockAst);
      if (!pre) return;
      setProperty(pre, 'role', 'group');
      setProperty(pre, 'tabIndex', 0);
    },
  },
});

export default defineEcConfig({
  themes: ['github-dark', 'github-light'],
  minSyntaxHighlightingColorContrast: 6,
  plugins: [scrollableGroup],
  defaultProps: {
    overridesByLang: {
      // A shell block is one command to copy, not a picture of a terminal window.
      'sh,bash,shell': { frame: 'code' },
      // A log line is read whole; scrolling sideways hides the end, which names the cause.
      'txt,text,log': { wrap: true, frame: 'code' },
    },
  },
  styleOverrides: {
    borderColor: 'var(--cp-border)',
    borderRadius: 'var(--cp-radius-m)',
    codeBackground: 'var(--cp-surface-sunken)',
    codeLineHeight: '1.55',
    focusBorder: 'var(--cp-focus)',
    uiFontSize: 'var(--cp-size-xs)',
    frames: {
      frameBoxShadowCssValue: 'none',
      editorActiveTabBackground: 'var(--cp-surface-sunken)',
      editorActiveTabForeground: 'var(--cp-text)',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorActiveTabIndicatorBottomColor: 'transparent',
      editorActiveTabBorderColor: 'transparent',
      editorTabBarBackground: 'var(--cp-surface-hover)',
      editorTabBarBorderBottomColor: 'var(--cp-border)',
      inlineButtonForeground: 'var(--cp-text)',
      inlineButtonBorder: 'transparent',
      tooltipSuccessBackground: 'var(--cp-ready-text)',
      tooltipSuccessForeground: 'var(--cp-bg)',
    },
    textMarkers: {
      delBackground: 'var(--cp-removed-bg)',
      delBorderColor: 'var(--cp-fail)',
      delDiffIndicatorColor: 'var(--cp-fail-text)',
      insBackground: 'var(--cp-added-bg)',
      insBorderColor: 'var(--cp-ready)',
      insDiffIndicatorColor: 'var(--cp-ready-text)',
      markBackground: 'var(--cp-highlight-bg)',
      markBorderColor: 'var(--cp-risk)',
      backgroundOpacity: '100%',
    },
  },
});
