/**
 * Holds what is deployed against what it must be: {@link io.wortlaut.deploy.kubernetes.Kustomize} renders the manifests
 * without any tool, {@link io.wortlaut.deploy.kubernetes.KubernetesTypes} reads them as strictly as a cluster would.
 * The Dockerfiles and the compose file are compared with them here too, since all three describe the same processes.
 */
package io.wortlaut.deploy.kubernetes;
