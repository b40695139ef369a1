/// <reference types="astro/client" />

// A declaration of ambient types can only name others this way.
/* eslint-disable @typescript-eslint/consistent-type-imports */
declare namespace App {
  interface Locals {
    /** The report whose MDX is being rendered, for the components that its MDX names. */
    report?: import('./record/report.ts').Report;
  }
}
