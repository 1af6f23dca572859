package io.wortlaut.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** Composes the sets of subgraphs under {@code src/test/resources/composition}. */
class ComposerTest {

    static Stream<Scenario> composing() throws IOException {
        return Scenario.all().filter(scenario -> scenario.supergraph() != null);
    }

    static Stream<Scenario> failing() throws IOException {
        return Scenario.all().filter(scenario -> scenario.supergraph() == null);
    }

    @ParameterizedTest
    @MethodSource("composing")
    void composesTheSupergraph(Scenario scenario) {
        Composition composition = Composer.compose(scenario.subgraphs());

        assertThat(composition).isInstanceOf(Composition.Composed.class);
        Composition.Composed composed = (Composition.Composed) composition;
        assertThat(types(composed.supergraphSdl())).isEqualTo(scenario.supergraph());
        for (String hint : scenario.hints()) {
            assertThat(composed.hints()).anyMatch(given -> given.toString().startsWith(hint));
        }
    }

    @ParameterizedTest
    @MethodSource("composing")
    void printsAValidSchema(Scenario scenario) {
        Composition.Composed composed = (Composition.Composed) Composer.compose(scenario.subgraphs());

        var schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(composed.supergraphSdl()));

        assertThat(schema.getQueryType().getFieldDefinitions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("composing")
    void isReadByTheGateway(Scenario scenario) {
        Composition.Composed composed = (Composition.Composed) Composer.compose(scenario.subgraphs());

        Supergraph supergraph = SupergraphParser.parse(composed.supergraphSdl());

        assertThat(supergraph.subgraphs()).hasSameSizeAs(scenario.subgraphs());
    }

    @ParameterizedTest
    @MethodSource("composing")
    void doesNotDependOnTheOrderOfSubgraphs(Scenario scenario) {
        List<SubgraphSdl> reversed = new ArrayList<>(scenario.subgraphs());
        Collections.reverse(reversed);

        Composition composition = Composer.compose(reversed);

        assertThat(composition).isEqualTo(Composer.compose(scenario.subgraphs()));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void tellsEveryError(Scenario scenario) {
        Composition composition = Composer.compose(scenario.subgraphs());

        assertThat(composition).isInstanceOf(Composition.Rejected.class);
        List<CompositionError> errors = ((Composition.Rejected) composition).errors();
        assertThat(scenario.errors()).isNotEmpty();
        assertThat(errors).hasSameSizeAs(scenario.errors());
        for (int i = 0; i < errors.size(); i++) {
            assertThat(errors.get(i).toString()).startsWith(scenario.errors().get(i));
        }
    }

    /** What follows the header, which is the same for all. */
    private static String types(String supergraph) {
        String graphs = supergraph.substring(supergraph.indexOf("enum join__Graph"));
        return graphs.substring(graphs.indexOf("}\n") + 2).strip();
    }
}
