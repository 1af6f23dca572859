package io.wortlaut.gateway.streaming;

import io.vertx.core.buffer.Buffer;

/** How the bits of an answer are told apart in the body of an HTTP response. */
public enum Framing {
    /**
     * Server-sent events, in the form of graphql-sse's distinct connections mode.
     *
     * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">the protocol</a>
     */
    EVENTS("text/event-stream; charset=utf-8", ":\n\n", ":\n\n", "event: complete\ndata:\n\n") {
        @Override
        Buffer item(byte[] json) {
            return framed("event: next\ndata: ", onOneLine(json), "\n\n");
        }

        @Override
        Buffer failure(Throwable why) {
            return item(Errors.response(why));
        }
    },
    /** The parts of an answer with {@code @defer}, as Apollo's clients take them. */
    DEFERRED_PARTS("multipart/mixed;boundary=\"graphql\";deferSpec=20220824", "--graphql", "", "--\r\n") {
        @Override
        Buffer item(byte[] json) {
            return part("", json, "");
        }

        @Override
        Buffer failure(Throwable why) {
            return part("{\"hasNext\":false,\"errors\":", Errors.list(why), "}");
        }
    },
    /**
     * The events of a subscription in the parts of a multipart response.
     *
     * @see <a href="https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol">the
     *     protocol</a>
     */
    SUBSCRIPTION_PARTS(
            "multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0",
            "--graphql",
            "\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql",
            "--\r\n") {
        @Override
        Buffer item(byte[] json) {
            return part("{\"payload\":", json, "}");
        }

        @Override
        Buffer failure(Throwable why) {
            return part("{\"payload\":null,\"errors\":", Errors.list(why), "}");
        }
    };

    final String contentType;
    final String opening;
    /** What shows that the connection is alive and means nothing else; empty if there is no such thing. */
    final String signOfLife;

    final String closing;

    Framing(String contentType, String opening, String signOfLife, String closing) {
        this.contentType = contentType;
        this.opening = opening;
        this.signOfLife = signOfLife;
        this.closing = closing;
    }

    abstract Buffer item(byte[] json);

    abstract Buffer failure(Throwable why);

    /** A part with the boundary behind it: only that tells the client that the part is complete. */
    private static Buffer part(String before, byte[] json, String after) {
        return framed("\r\ncontent-type: application/json\r\n\r\n" + before, json, after + "\r\n--graphql");
    }

    private static Buffer framed(String before, byte[] json, String after) {
        return Buffer.buffer(before.length() + json.length + after.length())
                .appendString(before)
                .appendBytes(json)
                .appendString(after);
    }

    /** Line breaks between the tokens of JSON mean nothing, and in its strings there are none. */
    private static byte[] onOneLine(byte[] json) {
        var copy = json.clone();
        for (var i = 0; i < copy.length; i++) {
            if (copy[i] == '\n' || copy[i] == '\r') {
                copy[i] = ' ';
            }
        }
        return copy;
    }
}
