// This file tests how Go names become Python names.

package reflectbind

import "testing"

func TestNames_SnakeCase_Good(t *testing.T) {
	for name, want := range map[string]string{
		"ReadFile": "read_file", "URLPath": "url_path", "UserIDs": "user_ids", "ServeHTTP": "serve_http", "OAuth2Token": "oauth2_token", "IPv4": "ipv4",
		"IPv6Addr": "ipv6_addr", "HTTPGet": "http_get", "SHA256Hex": "sha256_hex", "SHA3_256": "sha3_256", "HMAC": "hmac", "ID": "id", "X": "x",
		"Base64Encode": "base64_encode", "JSONMarshalString": "json_marshal_string", "DNSLookupAll": "dns_lookup_all", "ASet": "a_set", "path": "path",
		"utf8Len": "utf8_len", "GetURLsFor": "get_urls_for", "RDAPLookupASN": "rdap_lookup_asn", "KNearest": "k_nearest", "IsFile": "is_file",
	} {
		if got := SnakeCase(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestNames_PythonName_Good(t *testing.T) {
	for name, want := range map[string]string{"Is": "is_", "As": "as_", "Import": "import_", "With": "with_", "From": "from_", "Match": "match", "Print": "print"} {
		if got := pythonName(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]string{"ErrNotFound": "NotFoundError", "EOF": "EOFError", "ErrServerClosed": "ServerClosedError", "PathError": "PathError", "Errors": "ErrorsError"} {
		if got := errorName(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}
