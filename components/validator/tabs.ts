/** One tab stop; arrows, Home and End go from tab to tab and open it (ARIA Authoring Practices, "Tabs"). */
export function wireTabs<Name extends string>(
  tabs: ReadonlyMap<Name, HTMLButtonElement>,
  onChoose: (name: Name) => void,
): void {
  const list = [...tabs];
  list.forEach(([name, tab], index) => {
    tab.addEventListener('click', () => onChoose(name));
    tab.addEventListener('keydown', (event) => {
      const last = list.length - 1;
      const next = {
        ArrowRight: index === last ? 0 : index + 1,
        ArrowLeft: index === 0 ? last : index - 1,
        Home: 0,
        End: last,
      }[event.key];
      const target = next === undefined ? undefined : list[next];
      if (!target) return;
      event.preventDefault();
      onChoose(target[0]);
      target[1].focus();
    });
  });
}

/** Shows a tab as the chosen one, or not. */
export function selectTab(tab: HTMLButtonElement, isSelected: boolean): void {
  tab.setAttribute('aria-selected', String(isSelected));
  tab.tabIndex = isSelected ? 0 : -1;
}
