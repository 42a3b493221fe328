/**
 * A script for the head of every page. A browser that blocks storage throws at its very name; Starlight asks whether the
 * name is defined, and would lose the theme of the page. From then on it is not defined, which every script survives.
 */
export const withoutBlockedStorage =
  "for(const name of ['localStorage','sessionStorage'])try{self[name]}catch{try{Object.defineProperty(self,name,{value:undefined,configurable:true})}catch{}}";
