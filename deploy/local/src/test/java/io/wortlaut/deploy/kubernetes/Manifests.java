package io.wortlaut.deploy.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** One rendering of the manifests, as trees and as typed resources. */
record Manifests(List<ObjectNode> trees, List<Object> resources) {

    private static final Path KUBERNETES = Checkout.path("deploy/kubernetes");
    static final List<String> COMPONENTS = List.of("backup", "intake", "monitoring");

    static Manifests base() {
        return render("base", List.of());
    }

    static Manifests production() {
        return render("overlays/production", List.of());
    }

    /** The production overlay with every component that it offers. */
    static Manifests productionWithComponents() {
        return render("overlays/production", COMPONENTS);
    }

    static List<Manifests> all() {
        return List.of(base(), production(), productionWithComponents());
    }

    private static Manifests render(String folder, List<String> components) {
        List<ObjectNode> trees = Kustomize.render(
                KUBERNETES.resolve(folder),
                components.stream()
                        .map(name -> KUBERNETES.resolve("components").resolve(name))
                        .toList());
        return new Manifests(trees, trees.stream().map(KubernetesTypes::read).toList());
    }

    <T> List<T> of(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Map<String, Deployment> deployments() {
        return of(Deployment.class).stream()
                .collect(Collectors.toMap(deployment -> deployment.getMetadata().getName(), deployment -> deployment));
    }

    /** Names of the Deployments whose pods a selector takes. */
    List<String> selected(LabelSelector selector) {
        return of(Deployment.class).stream()
                .filter(deployment -> matches(
                        selector,
                        deployment.getSpec().getTemplate().getMetadata().getLabels()))
                .map(deployment -> deployment.getMetadata().getName())
                .toList();
    }

    static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> {
                    if (!expression.getOperator().equals("In")) {
                        throw new IllegalArgumentException("unsupported operator " + expression.getOperator());
                    }
                    return expression.getValues().contains(labels.get(expression.getKey()));
                });
    }
}
