package io.wortlaut.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.StringValue;

/** Writes strings as GraphQL has them. */
final class Texts {

    private Texts() {}

    /** The text as a string value: in quotes, with escapes. */
    static String quote(String text) {
        return AstPrinter.printAst(StringValue.of(text));
    }
}
