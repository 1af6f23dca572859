package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

import io.wortlaut.gateway.access.AccessRules;
import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** What every workload must have, and that whatever names another thing names one that is there. */
class WorkloadsTest {

    /** The ports that ARCHITECTURE.md gives. */
    private static final Map<String, Integer> PORTS =
            Map.of("gateway", 8080, "articles-service", 8081, "claims-service", 8082);

    private static final Pattern HTTP_URL = Pattern.compile("http://([a-z-]+):(\\d+)(/.*)?");

    static List<Manifests> all() {
        return Manifests.all();
    }

    static Stream<Deployment> deployments() {
        return all().stream().flatMap(manifests -> manifests.of(Deployment.class).stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theThreeServicesAreThere(Manifests manifests) {
        assertThat(manifests.deployments()).containsOnlyKeys(PORTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoChangesSomethingMustBeKnown(Manifests manifests) {
        String authenticated = container(manifests.deployments().get("gateway")).getEnv().stream()
                .filter(variable -> variable.getName().equals("WORTLAUT_GATEWAY_AUTHENTICATED"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Supergraph supergraph = SupergraphParser.parse(
                Checkout.text("gateway/supergraph.graphql"),
                UnaryOperator.identity(),
                List.of(authenticated.split(",")));
        AccessRules access = supergraph.access();
        BitSet unmet = access.unmetBy(Caller.ANONYMOUS);

        assertThat(supergraph.composite("Mutation").fields())
                .hasSizeGreaterThan(10)
                .allSatisfy((name, field) -> assertThat(
                                access.denies("Mutation", name, field.type().baseName(), unmet))
                        .as(name)
                        .isTrue());
        assertThat(supergraph.composite("Query").fields().keySet().stream()
                        .filter(name -> access.denies("Query", name, "", unmet)))
                .containsExactly("webhooks");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void podsAreRestricted(Deployment deployment) {
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getSecurityContext().getCapabilities().getAdd())
                    .isEmpty();
            assertThat(container.getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .contains("/tmp");
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void containersAreProbedWhereTheyListen(Deployment deployment) {
        Container container = container(deployment);

        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(PORTS.get(container.getName()));
        });
        assertThat(value(container, "QUARKUS_HTTP_PORT")).isEqualTo("" + PORTS.get(container.getName()));
        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void containersSayWhatTheyNeed(Deployment deployment) {
        Map<String, Quantity> requests = container(deployment).getResources().getRequests();
        Map<String, Quantity> limits = container(deployment).getResources().getLimits();

        assertThat(requests).containsOnlyKeys("cpu", "memory");
        assertThat(requests.get("cpu").getNumericalAmount()).isPositive();
        // Memory beyond the request is the first to be taken away again.
        assertThat(limits).containsOnlyKeys("memory");
        assertThat(limits.get("memory").getNumericalAmount())
                .isEqualByComparingTo(requests.get("memory").getNumericalAmount());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void volumesAndMountsBelongTogether(Deployment deployment) {
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(container(deployment).getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(
                        pod.getVolumes().stream().map(Volume::getName).toList());
        // The secret of an authority holds its private key too.
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .allSatisfy(volume -> assertThat(volume.getSecret().getItems()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void selectorsTakeTheirOwnPods(Manifests manifests) {
        manifests.deployments().forEach((name, deployment) -> {
            assertThat(manifests.selected(deployment.getSpec().getSelector())).containsExactly(name);
            deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints().stream()
                    .map(constraint -> manifests.selected(constraint.getLabelSelector()))
                    .forEach(selected -> assertThat(selected).containsExactly(name));
        });
        assertThat(manifests.of(PodDisruptionBudget.class)).allSatisfy(budget -> assertThat(
                        manifests.selected(budget.getSpec().getSelector()))
                .containsExactly(budget.getMetadata().getName()));
        assertThat(manifests.of(HorizontalPodAutoscaler.class)).allSatisfy(scaler -> assertThat(manifests.deployments())
                .containsKey(scaler.getSpec().getScaleTargetRef().getName()));
        assertThat(manifests.of(PodMonitor.class))
                .filteredOn(monitor -> monitor.metadata().getName().equals("wortlaut"))
                .allSatisfy(
                        monitor -> assertThat(manifests.selected(monitor.spec().selector()))
                                .containsExactlyInAnyOrderElementsOf(PORTS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void servicesLeadToOpenPorts(Manifests manifests) {
        assertThat(manifests.of(Service.class)).hasSize(PORTS.size()).allSatisfy(service -> {
            String name = service.getMetadata().getName();
            Deployment deployment = manifests.deployments().get(name);
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector());
            assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> {
                assertThat(port.getPort()).isEqualTo(PORTS.get(name));
                assertThat(port.getTargetPort().getStrVal())
                        .isEqualTo(container(deployment).getPorts().getFirst().getName());
            });
        });
        assertThat(manifests.of(HTTPRoute.class))
                .flatExtracting(route -> route.getSpec().getRules())
                .flatExtracting(rule -> rule.getBackendRefs())
                .allSatisfy(backend -> assertThat(PORTS).containsEntry(backend.getName(), backend.getPort()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void addressesInSettingsExist(Manifests manifests) {
        List<String> urls = manifests.of(Deployment.class).stream()
                .flatMap(deployment -> container(deployment).getEnv().stream())
                .map(EnvVar::getValue)
                .filter(value -> value != null && value.startsWith("http"))
                .toList();

        assertThat(urls).hasSize(3).allSatisfy(url -> {
            Matcher matcher = HTTP_URL.matcher(url);
            assertThat(matcher.matches()).isTrue();
            assertThat(PORTS).containsEntry(matcher.group(1), Integer.valueOf(matcher.group(2)));
        });
    }

    @Test
    void productionOutlivesANode() {
        Manifests production = Manifests.production();

        assertThat(production.of(HorizontalPodAutoscaler.class))
                .hasSize(PORTS.size())
                .allSatisfy(
                        scaler -> assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(1));
        assertThat(production.of(PodDisruptionBudget.class)).hasSize(PORTS.size());
        assertThat(production.of(Deployment.class)).allSatisfy(deployment -> {
            assertThat(deployment.getSpec().getReplicas())
                    .as("left to the autoscaler")
                    .isNull();
            assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                    .hasSize(2);
        });
        assertThat(production.of(Cluster.class))
                .allSatisfy(cluster -> assertThat(cluster.spec().instances()).isGreaterThan(1));
    }

    @Test
    void secretsAreThoseOfTheReadme() {
        Set<String> documented = new HashSet<>();
        for (List<String> row : Checkout.table("deploy/kubernetes/README.md", "## Secrets")) {
            Stream.of(row.get(1).split(",")).forEach(key -> documented.add(row.get(0) + "/" + key.strip()));
        }

        assertThat(secretKeys(Manifests.productionWithComponents())).isEqualTo(documented);
        assertThat(documented).containsAll(secretKeys(Manifests.base()));
    }

    private static Set<String> secretKeys(Manifests manifests) {
        Set<String> keys = new HashSet<>();
        for (Deployment deployment : manifests.of(Deployment.class)) {
            container(deployment).getEnv().stream()
                    .filter(variable -> variable.getValueFrom() != null)
                    .map(variable -> variable.getValueFrom().getSecretKeyRef())
                    .forEach(reference -> keys.add(reference.getName() + "/" + reference.getKey()));
            deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                    .map(Volume::getSecret)
                    .filter(secret -> secret != null)
                    .forEach(secret ->
                            secret.getItems().forEach(item -> keys.add(secret.getSecretName() + "/" + item.getKey())));
        }
        for (Cluster cluster : manifests.of(Cluster.class)) {
            cluster.spec().managed().roles().stream()
                    .flatMap(role -> Stream.of("username", "password")
                            .map(key -> role.passwordSecret().name() + "/" + key))
                    .forEach(keys::add);
        }
        for (ObjectStore store : manifests.of(ObjectStore.class)) {
            ObjectStore.S3Credentials credentials = store.spec().configuration().s3Credentials();
            Stream.of(credentials.accessKeyId(), credentials.secretAccessKey())
                    .forEach(reference -> keys.add(reference.name() + "/" + reference.key()));
        }
        return keys;
    }

    static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    static String value(Container container, String variable) {
        return container.getEnv().stream()
                .filter(entry -> entry.getName().equals(variable))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(container.getName() + " has no " + variable));
    }
}
