package io.wortlaut.deploy.kubernetes;

import java.util.Objects;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** Barman Cloud plugin: where backups go. The fields that are used here, with what their definition requires. */
record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(String retentionPolicy, Configuration configuration) {}

    record Configuration(String destinationPath, S3Credentials s3Credentials, Compressed wal, Compressed data) {
        Configuration {
            Objects.requireNonNull(destinationPath, "destinationPath");
        }
    }

    record S3Credentials(KeyReference accessKeyId, KeyReference secretAccessKey) {}

    record Compressed(Compression compression) {
        enum Compression {
            bzip2,
            gzip,
            snappy
        }
    }
}
