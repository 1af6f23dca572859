package io.wortlaut.claims.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.connection.InvalidArgumentException;

/**
 * Says whom messages may be sent to. A webhook's address is chosen by a client and called from within our network, so it
 * must not lead to what only we can reach (server-side request forgery).
 */
@ApplicationScoped
class Receivers {

    private static final int BYTE = 0xff;

    private final WebhookConfig config;

    Receivers(WebhookConfig config) {
        this.config = config;
    }

    /** The receiver must not be called; says why. */
    static final class ForbiddenException extends Exception {

        private static final long serialVersionUID = 1L;

        ForbiddenException(String message) {
            super(message);
        }
    }

    /**
     * The address that is written in a webhook.
     *
     * @throws InvalidArgumentException for what is no address to call
     */
    URI require(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (config.privateAddresses() && scheme.equals("http"));
            if (!known || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw new InvalidArgumentException(
                        "'url' must be an absolute https URL without user and fragment: " + url);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new InvalidArgumentException("'url' is no URL: " + e.getMessage());
        }
    }

    /**
     * The address to connect to: looked up once, so that what was checked is what is called.
     *
     * @throws UnknownHostException if there is none
     * @throws ForbiddenException if any is not public
     */
    InetAddress resolve(URI receiver) throws UnknownHostException, ForbiddenException {
        InetAddress[] addresses = InetAddress.getAllByName(receiver.getHost());
        for (InetAddress address : addresses) {
            if (!config.privateAddresses() && !isPublic(address)) {
                throw new ForbiddenException(receiver.getHost() + " has an address that is not public");
            }
        }
        return addresses[0];
    }

    /** Whether an address is one of the public internet's: none of those that the IANA registries set apart. */
    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isReserved6(address.getAddress())
                        : isReserved4(address.getAddress())));
    }

    private static boolean isReserved4(byte[] address) {
        int first = address[0] & BYTE;
        int second = address[1] & BYTE;
        int third = address[2] & BYTE;
        return first == 0
                || first >= 240
                // Where a cloud's machines reach its host, though the address is a public one.
                || (first == 168 && second == 63 && third == 129 && (address[3] & BYTE) == 16)
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
    }

    /** All but global unicast, 2000::/3, and there what carries another address within it or is for documents. */
    private static boolean isReserved6(byte[] address) {
        int first = (address[0] & BYTE) << 8 | (address[1] & BYTE);
        int second = (address[2] & BYTE) << 8 | (address[3] & BYTE);
        return (address[0] & 0xe0) != 0x20 || first == 0x2002 || (first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
