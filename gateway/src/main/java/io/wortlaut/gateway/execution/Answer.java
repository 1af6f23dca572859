package io.wortlaut.gateway.execution;

import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an operation.
 *
 * @param json a GraphQL response; with {@code hasNext} where parts follow
 * @param rest the parts that are delivered later, for one subscriber; null if there are none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
public record Answer(byte[] json, Flow.@Nullable Publisher<byte[]> rest) {}
