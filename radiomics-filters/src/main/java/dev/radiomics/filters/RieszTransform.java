package dev.radiomics.filters;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.filters.fourier.KernelTransfer;
import dev.radiomics.filters.fourier.Transfer;
import dev.radiomics.filters.grid.Boundary;
import dev.radiomics.filters.grid.Dimensions;
import dev.radiomics.filters.grid.VoxelGrid;
import dev.radiomics.filters.riesz.RieszEngine;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Riesz transform of a Laplacian of Gaussian or a Simoncelli wavelet (IBSI 2):
 * {@code R_l(nu) = (-i)^|l| sqrt(|l|! / prod l_d!) prod nu_d^l_d / |nu|^|l|}, applied together with its band-pass in one product
 * of transfer functions on the extended image.
 *
 * <p>Aligned with the local structure (which IBSI 2 left without a consensus), nu_d is the projection of nu on the d-th
 * eigenvector of the structure tensor: the Gaussian-weighted outer product of the first-order Riesz responses of the same
 * band-pass, eigenvectors by decreasing eigenvalue, each turned to the side of the local first-order response. So
 * {@code l = (2, 0, 0)} is the second-order response across the dominant orientation, and a rotated image gives the rotated map.
 *
 * @param base the band-pass; its dimensions and boundary hold for the transform
 * @param order l along x, y and, in 3-D, z; not all 0
 * @param padding voxels by which the boundary condition extends the image on each side; 0 if periodic
 * @param tensorSigmaMm standard deviation of the structure tensor's window in mm; empty for no alignment
 */
public record RieszTransform(BandPass base, List<Integer> order, int padding, OptionalDouble tensorSigmaMm)
        implements Plan.Planned {
    private static final int HIGHEST_ORDER = 20;

    /** Checks the order and the padding. */
    public RieszTransform {
        order = List.copyOf(order);
        long total = order.stream().mapToLong(Integer::longValue).sum();
        if (order.size() != base.dimensions().count()
                || order.stream().anyMatch(l -> l < 0)
                || total < 1
                || total > HIGHEST_ORDER) {
            throw new RadiomicsException(
                    "riesz order must be " + base.dimensions().count() + " numbers from 0, of sum 1 to " + HIGHEST_ORDER
                            + ", for " + base.dimensions() + ", got " + order);
        }
        if (tensorSigmaMm.isPresent()) {
            Requirements.positive("riesz tensor", tensorSigmaMm.getAsDouble(), " mm");
        }
        SimoncelliWavelet.requirePadding("riesz", base.boundary(), padding);
        if (base instanceof SimoncelliWavelet wavelet && wavelet.padding() != padding) {
            throw new RadiomicsException("riesz and its simoncelli wavelet must have the same padding, got " + padding
                    + " and " + wavelet.padding());
        }
    }

    /** The transform along the image axes, with the usual padding. */
    public static RieszTransform of(BandPass base, int... order) {
        int padding = base instanceof SimoncelliWavelet wavelet
                ? wavelet.padding()
                : SimoncelliWavelet.defaultPadding(base.boundary());
        List<Integer> list = Arrays.stream(order).boxed().toList();
        return new RieszTransform(base, list, padding, OptionalDouble.empty());
    }

    /** This transform aligned with the local structure. */
    public RieszTransform steered(double sigmaMm) {
        return new RieszTransform(base, order, padding, OptionalDouble.of(sigmaMm));
    }

    @Override
    public String imageType() {
        String orders = order.stream().map(String::valueOf).collect(Collectors.joining("-"));
        String tensor = tensorSigmaMm.isPresent() ? ":tensor=" + Requirements.mm(tensorSigmaMm.getAsDouble()) : "";
        String band = base.imageType();
        String name = band.substring(0, band.indexOf(':'));
        String rest = band.substring(name.length());
        return "riesz:order=" + orders + tensor + ":of=" + name + rest
                + (base instanceof SimoncelliWavelet ? "" : ":padding=" + padding);
    }

    @Override
    public Function<Volume, Plan> planner() {
        return image -> {
            double spacing = Requirements.isotropicSpacing(image.geometry(), base.dimensions(), imageType());
            Requirements.extended(image.geometry(), base.dimensions(), imageType());
            LaplacianOfGaussian.Profiles profiles =
                    base instanceof LaplacianOfGaussian log ? log.profiles(image.geometry()) : null;
            requireReach(profiles);
            Requirements.paddingFits(padding, image.geometry(), base.dimensions(), imageType());
            if (base instanceof SimoncelliWavelet wavelet) {
                wavelet.requireBand(image.geometry(), imageType());
            }
            if (tensorSigmaMm.isPresent()) {
                double reach = RieszEngine.windowReach(tensorSigmaMm.getAsDouble() / spacing);
                Requirements.fits(
                        (int) Math.min(reach, Integer.MAX_VALUE - 1),
                        image.geometry(),
                        base.dimensions(),
                        "the window of the structure tensor of " + imageType());
            }
            return new Plan.Spectral(base.dimensions(), base.boundary(), padding, (spectrum, extended, execution) -> {
                RieszEngine engine = engine(extended, profiles);
                return tensorSigmaMm.isEmpty()
                        ? engine.apply(spectrum, extended, execution)
                        : engine.applySteered(
                                spectrum, extended, tensorSigmaMm.getAsDouble() / spacing, base.boundary(), execution);
            });
        };
    }

    private void requireReach(LaplacianOfGaussian.Profiles profiles) {
        boolean periodic = base.boundary().kind() == Boundary.Kind.PERIODIC;
        if (profiles != null && !periodic && profiles.smooth().reach() > padding) {
            throw new RadiomicsException("riesz padding must be at least the reach of its kernel, "
                    + profiles.smooth().reach() + " voxels here, got " + padding);
        }
    }

    private RieszEngine engine(VoxelGrid extended, LaplacianOfGaussian.Profiles profiles) {
        Dimensions dimensions = base.dimensions();
        Transfer even = profiles == null
                ? null
                : new KernelTransfer(extended, dimensions, profiles.smooth(), profiles.second());
        DoubleUnaryOperator band = base instanceof SimoncelliWavelet wavelet ? wavelet.band() : square -> 1;
        return new RieszEngine(order, dimensions, band, even);
    }
}
