// Names that the shell's server and browser halves share.
export const SHELL_ID = 'shell';
export const RAIL_COOKIE = 'plumbline-rail';
export const NAV_MENU_ID = 'nav-menu';
export const PERSON_MENU_ID = 'person-menu';
export const WORKSPACE_MENU_ID = 'workspace-menu';
