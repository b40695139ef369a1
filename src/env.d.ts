/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The report whose MDX is being rendered, for the components that its MDX names. */
    report?: import('./domain/report.ts').Report;
  }
}
