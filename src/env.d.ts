/// <reference types="astro/client" />

/* eslint-disable @typescript-eslint/consistent-type-imports -- a declaration of ambient types can only name others this way */
declare namespace App {
  interface Locals {
    /** The report whose MDX is being rendered, for the components that its MDX names. */
    report?: import('./record/reports/report.ts').Report;
  }
}
