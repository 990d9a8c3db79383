/** What these pages use of React, which brings no types of its own. */

declare module 'react' {
  export type ReactNode = JSX.Element | string | number | boolean | null | undefined | readonly ReactNode[];
  export type FC<Props = object> = (props: Props) => ReactNode;
  export type ComponentType<Props = object> = FC<Props>;
  export type ComponentPropsWithoutRef<Component> = Component extends FC<infer Props> ? Props : never;
  export function useState<Value>(first: Value): [Value, (next: Value) => void];
  export function useEffect(effect: () => void, dependencies?: readonly unknown[]): void;

  export namespace JSX {
    type ElementType = string | FC<never>;
    interface Element {
      readonly type: unknown;
    }
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicAttributes {
      key?: string | number;
    }
    interface IntrinsicElements {
      [name: string]: Record<string, unknown>;
    }
  }
}

declare module 'react/jsx-runtime' {
  export { JSX } from 'react';
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(container: Element): { render(node: ReactNode): void };
}
