package io.wortlaut.deploy.kubernetes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

/**
 * What a rendering's NetworkPolicies let through, worked out for the pods that there are. Peers outside the namespace
 * keep the words of their selectors.
 */
final class NetworkFlows {

    /** One end may open connections to the other. */
    record Flow(String from, String to, String port) {}

    /** First, last or telling addresses of what the IANA registries set apart, and metadata services of clouds. */
    private static final List<String> RESERVED = List.of(
            "0.0.0.1",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.100.100.200",
            "127.0.0.1",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.168.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "64:ff9b::a00:1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "ff02::1");

    private final Map<String, Map<String, String>> pods = new LinkedHashMap<>();
    private final Manifests manifests;

    NetworkFlows(Manifests manifests) {
        this.manifests = manifests;
        manifests
                .deployments()
                .forEach((name, deployment) -> pods.put(
                        name, deployment.getSpec().getTemplate().getMetadata().getLabels()));
        manifests
                .of(Cluster.class)
                .forEach(cluster -> pods.put(
                        "postgres", Map.of("cnpg.io/cluster", cluster.metadata().getName())));
        // What somebody may add some day is closed from the start.
        pods.put("any other pod", Map.of());
    }

    Set<String> pods() {
        return pods.keySet();
    }

    /** What pods may receive, by the policies that select them. */
    Set<Flow> admitted() {
        Set<Flow> flows = new HashSet<>();
        for (NetworkPolicy policy : manifests.of(NetworkPolicy.class)) {
            for (String pod : selected(policy.getSpec().getPodSelector())) {
                policy.getSpec().getIngress().forEach(rule -> peers(rule.getFrom())
                        .forEach(peer ->
                                rule.getPorts().forEach(port -> flows.add(new Flow(peer, pod, describe(pod, port))))));
            }
        }
        return flows;
    }

    /** What pods may send, by the policies that select them. */
    Set<Flow> emitted() {
        Set<Flow> flows = new HashSet<>();
        for (NetworkPolicy policy : manifests.of(NetworkPolicy.class)) {
            for (String pod : selected(policy.getSpec().getPodSelector())) {
                policy.getSpec().getEgress().forEach(rule -> peers(rule.getTo()).forEach(peer -> rule.getPorts()
                        .forEach(port -> flows.add(new Flow(pod, peer, describe(peer, port))))));
            }
        }
        return flows;
    }

    /** Pods for which everything is forbidden that no policy allows. */
    Set<String> closed(String direction) {
        return manifests.of(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .flatMap(policy -> selected(policy.getSpec().getPodSelector()).stream())
                .collect(Collectors.toSet());
    }

    private List<String> selected(LabelSelector selector) {
        return pods.entrySet().stream()
                .filter(pod -> Manifests.matches(selector, pod.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<String> peers(List<NetworkPolicyPeer> peers) {
        // A rule without peers means everybody.
        return peers.isEmpty() ? Stream.of("anywhere") : peers.stream().flatMap(this::names);
    }

    private Stream<String> names(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return Stream.of(name(peer.getIpBlock()));
        }
        if (peer.getNamespaceSelector() == null) {
            List<String> selected = selected(peer.getPodSelector());
            if (selected.isEmpty()) {
                throw new IllegalArgumentException("no pod is selected by " + peer.getPodSelector());
            }
            return selected.stream();
        }
        String namespace = "namespaces with " + labels(peer.getNamespaceSelector());
        return Stream.of(
                peer.getPodSelector() == null
                        ? namespace
                        : "pods with " + labels(peer.getPodSelector()) + " in " + namespace);
    }

    private static String name(IPBlock block) {
        AddressBlock addresses = AddressBlock.of(block.getCidr());
        List<String> admitted = RESERVED.stream()
                .filter(addresses::contains)
                .filter(address ->
                        block.getExcept().stream().map(AddressBlock::of).noneMatch(out -> out.contains(address)))
                .toList();
        if (!admitted.isEmpty()) {
            throw new IllegalArgumentException(block.getCidr() + " lets through " + admitted);
        }
        return "public addresses";
    }

    private static String labels(LabelSelector selector) {
        return selector.getMatchLabels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private String describe(String pod, NetworkPolicyPort port) {
        return number(pod, port.getPort()) + "/" + port.getProtocol();
    }

    private String number(String pod, IntOrString port) {
        if (port.getStrVal() == null) {
            return port.getIntVal().toString();
        }
        Deployment deployment = manifests.deployments().get(pod);
        return WorkloadsTest.container(deployment).getPorts().stream()
                .filter(open -> open.getName().equals(port.getStrVal()))
                .map(open -> open.getContainerPort().toString())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(pod + " has no port " + port.getStrVal()));
    }
}
