/**
 * Chinese type for machines that have none, as headless browsers: the last family of the font stack.
 * The rules name small pieces by character range, so a machine with Chinese type fetches none of them.
 */
export function loadChineseType(): void {
  const load = (): void => {
    void import('@fontsource/noto-sans-sc/400.css');
    void import('@fontsource/noto-sans-sc/600.css');
  };
  if (document.readyState === 'complete') load();
  else addEventListener('load', load, { once: true });
}
