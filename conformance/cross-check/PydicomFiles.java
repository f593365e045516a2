import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks the test files of pydicom (MIT licence) from its wheel on PyPI, for tests of transfer syntaxes:
 *
 * <pre>
 * java conformance/cross-check/PydicomFiles.java DIR
 * mvn verify -Dradiomics.pydicom=DIR
 * </pre>
 *
 * With a second argument it takes that wheel instead of downloading one.
 */
final class PydicomFiles {
    private static final String WHEEL = "https://files.pythonhosted.org/packages/27/a6/"
            + "98651e752a49f341aa99aa3f6c8ba361728dfc064242884355419df63669/pydicom-3.0.1-py3-none-any.whl";
    private static final String SHA_256 = "db32f78b2641bd7972096b8289111ddab01fb221610de8d7afa835eb938adb41";
    private static final String FILES = "pydicom/data/test_files/";

    private PydicomFiles() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1) {
            System.err.println("usage: java PydicomFiles.java DIR [WHEEL]");
            System.exit(2);
        }
        byte[] wheel = arguments.length > 1 ? Files.readAllBytes(Path.of(arguments[1])) : download();
        String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wheel));
        if (!found.equals(SHA_256)) {
            throw new IOException("the wheel has the SHA-256 " + found + ", expected " + SHA_256);
        }
        unpack(wheel, Path.of(arguments[0]).toAbsolutePath().normalize());
    }

    private static byte[] download() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(30))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(WHEEL)).timeout(Duration.ofMinutes(2)).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(WHEEL + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static void unpack(byte[] wheel, Path folder) throws IOException {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(wheel))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().startsWith(FILES)) {
                    continue;
                }
                Path file = folder.resolve(entry.getName().substring(FILES.length())).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the wheel holds a file outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                count++;
            }
        }
        System.out.println(count + " files in " + folder);
    }
}
