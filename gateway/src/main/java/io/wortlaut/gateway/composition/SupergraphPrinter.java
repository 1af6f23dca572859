package io.wortlaut.gateway.composition;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.StringValue;

/** Prints a supergraph: always the same text for the same types, so that a checked-in one can be compared. */
final class SupergraphPrinter {

    private static final String INDENT = "  ";
    private final StringBuilder out = new StringBuilder();

    /** Prints a header and the types. */
    static String print(SupergraphHeader header, Collection<MergedType> types) {
        SupergraphPrinter printer = new SupergraphPrinter();
        printer.out.append(header.print());
        types.forEach(printer::type);
        return printer.out.toString();
    }

    private void type(MergedType type) {
        out.append('\n');
        description(type.description(), "");
        out.append(
                switch (type.kind()) {
                    case SCALAR -> "scalar ";
                    case OBJECT -> "type ";
                    case INTERFACE -> "interface ";
                    case UNION -> "union ";
                    case ENUM -> "enum ";
                    case INPUT -> "input ";
                });
        out.append(type.name());
        if (!type.interfaces().isEmpty()) {
            out.append(" implements ").append(String.join(" & ", type.interfaces()));
        }
        type.directives().forEach(directive -> out.append('\n').append(INDENT).append(directive));
        switch (type.kind()) {
            case SCALAR -> out.append('\n');
            case UNION -> {
                out.append('\n').append(INDENT).append("= ");
                out.append(String.join(" | ", type.members())).append('\n');
            }
            case ENUM -> {
                out.append("\n{\n");
                type.values().forEach(value -> {
                    description(value.description(), INDENT);
                    out.append(INDENT).append(value.name()).append(applied(value.directives()));
                    out.append('\n');
                });
                out.append("}\n");
            }
            case OBJECT, INTERFACE, INPUT -> {
                out.append("\n{\n");
                type.fields().forEach(this::field);
                out.append("}\n");
            }
        }
    }

    private void field(MergedField field) {
        description(field.description(), INDENT);
        out.append(INDENT).append(field.name()).append(arguments(field.arguments()));
        out.append(": ").append(field.type()).append(suffix(field)).append('\n');
    }

    private String arguments(List<MergedField> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        boolean described = arguments.stream().anyMatch(argument -> argument.description() != null);
        if (!described) {
            return arguments.stream()
                    .map(argument -> argument.name() + ": " + argument.type() + suffix(argument))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        SupergraphPrinter lines = new SupergraphPrinter();
        for (MergedField argument : arguments) {
            lines.description(argument.description(), INDENT + INDENT);
            lines.out.append(INDENT).append(INDENT).append(argument.name()).append(": ");
            lines.out.append(argument.type()).append(suffix(argument)).append('\n');
        }
        return "(\n" + lines.out + INDENT + ")";
    }

    private static String suffix(MergedField field) {
        String value = field.defaultValue() == null ? "" : " = " + AstPrinter.printAst(field.defaultValue());
        return value + applied(field.directives());
    }

    private static String applied(List<String> directives) {
        return directives.stream().map(directive -> " " + directive).collect(Collectors.joining());
    }

    private void description(String text, String indent) {
        if (text == null) {
            return;
        }
        if (!isBlockSafe(text)) {
            out.append(indent).append(AstPrinter.printAst(StringValue.of(text))).append('\n');
            return;
        }
        out.append(indent).append("\"\"\"\n");
        text.lines()
                .forEach(line -> out.append(line.isEmpty() ? "" : indent + line).append('\n'));
        out.append(indent).append("\"\"\"\n");
    }

    /** Whether the text comes back unchanged when it is read from a block string, which strips common indentation. */
    private static boolean isBlockSafe(String text) {
        return !text.contains("\"\"\"")
                && !text.contains("\r")
                && !text.endsWith("\n")
                && !text.endsWith("\\")
                && !text.startsWith(" ")
                && !text.startsWith("\t")
                && !text.startsWith("\n")
                && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
    }
}
