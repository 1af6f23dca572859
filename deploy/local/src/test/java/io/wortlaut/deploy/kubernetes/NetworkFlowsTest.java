package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.deploy.kubernetes.NetworkFlows.Flow;

/** The NetworkPolicies admit exactly what the README's table says. */
class NetworkFlowsTest {

    static List<Manifests> all() {
        return Manifests.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsOpenByDefault(Manifests manifests) {
        NetworkFlows flows = new NetworkFlows(manifests);

        assertThat(flows.closed("Ingress")).isEqualTo(flows.pods());
        assertThat(flows.closed("Egress")).isEqualTo(flows.pods());
    }

    @ParameterizedTest
    @MethodSource("all")
    void bothEndsAgree(Manifests manifests) {
        NetworkFlows flows = new NetworkFlows(manifests);

        assertThat(among(flows.pods(), flows.emitted())).isEqualTo(among(flows.pods(), flows.admitted()));
    }

    private static Set<Flow> among(Set<String> pods, Set<Flow> flows) {
        return flows.stream()
                .filter(flow -> pods.contains(flow.from()) && pods.contains(flow.to()))
                .collect(Collectors.toSet());
    }

    @Test
    void baseAdmitsWhatIsDocumented() {
        assertDocumented(new NetworkFlows(Manifests.base()), Set.of());
    }

    @Test
    void productionAdmitsNothingMoreButWebhooks() {
        assertDocumented(new NetworkFlows(Manifests.production()), Set.of("production"));
    }

    @Test
    void componentsAdmitWhatIsDocumentedForThem() {
        assertDocumented(
                new NetworkFlows(Manifests.productionWithComponents()), Set.of("production", "intake", "monitoring"));
    }

    private static void assertDocumented(NetworkFlows flows, Set<String> with) {
        Set<Flow> allowed = new HashSet<>(flows.admitted());
        allowed.addAll(flows.emitted());

        assertThat(allowed).isEqualTo(documented(flows.pods(), with));
    }

    private static Set<Flow> documented(Set<String> pods, Set<String> with) {
        return Checkout.table("deploy/kubernetes/README.md", "## Who may speak to whom").stream()
                .filter(row -> row.get(3).isEmpty() || with.contains(row.get(3)))
                .flatMap(row -> each(row.get(0), pods)
                        .flatMap(from ->
                                Stream.of(row.get(2).split(",")).map(port -> new Flow(from, row.get(1), port.strip()))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> each(String name, Set<String> pods) {
        return name.equals("every pod") ? pods.stream() : Stream.of(name);
    }
}
