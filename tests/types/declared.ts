// The questions of fapiao-check.d.ts are those of the core, name by name and word by word. What only one of them has is
// in the error: Type '"printed.net: string"' is not assignable to type 'never'.
import type { FapiaoCheck, Register } from "../../www/fapiao-check/fapiao-check.js";
import type { Questions } from "./questions.ts";

/** Every name in a type with what it holds, as texts. */
type Names<Type, Path extends string = ""> = Type extends string
  ? string extends Type
    ? `${Path}: string`
    : `${Path}: "${Type}"`
  : Type extends boolean
    ? `${Path}: boolean`
    : Type extends number
      ? `${Path}: number`
      : Type extends readonly (infer Item)[]
        ? Names<Item, `${Path}[]`>
        : Type extends object
          ? { [Name in keyof Type & string]: Names<NonNullable<Type[Name]>, Path extends "" ? Name : `${Path}.${Name}`> }[keyof Type &
              string]
          : never;

type Declared<Name extends keyof Questions> = Name extends keyof FapiaoCheck
  ? NonNullable<Parameters<FapiaoCheck[Name]>[0]>
  : Register;
type Missing = { [Name in keyof Questions]: Exclude<Names<Questions[Name]>, Names<Declared<Name>>> };
type Invented = { [Name in keyof Questions]: Exclude<Names<Declared<Name>>, Names<Questions[Name]>> };

/** Nothing that the core reads is left out, and nothing is declared that it does not read. */
export type Same = [None<Missing>, None<Invented>];
type None<Names extends Record<keyof Questions, never>> = Names;
