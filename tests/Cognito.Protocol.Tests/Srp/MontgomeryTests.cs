using System.Numerics;
using System.Runtime.Intrinsics;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class MontgomeryTests
{
    private static readonly BigInteger WidestNumber = (BigInteger.One << 3072) - 1;

    [Fact]
    public void A_number_that_enters_leaves_reduced()
    {
        var numbers = new Numbers("enter");
        foreach (var number in Numbers.Edges.Append(Numbers.N).Append(Numbers.N + 1).Append(WidestNumber).Concat(Take(50, numbers.Next)))
            Assert.Equal(number % Numbers.N, Numbers.Leave(Numbers.Enter(number)));
    }

    [Fact]
    public void Bytes_come_back_from_limbs_and_N_comes_back_as_zero()
    {
        foreach (var number in Numbers.Edges.Append(Numbers.N))
        {
            var bytes = new byte[SrpGroup.Bytes];
            Residue.FromBytes(Numbers.Wide(number)).WriteBytes(bytes);
            Assert.Equal(Numbers.Wide(number % Numbers.N), bytes);
        }
    }

    [Fact]
    public void Products_and_squares_of_edges_are_those_of_BigInteger()
    {
        BigInteger[] edges = [.. Numbers.Edges, Numbers.N, WidestNumber];
        foreach (var a in edges)
        {
            foreach (var b in edges)
                Assert.Equal(a * b % Numbers.N, Product(a, b));
            Assert.Equal(a * a % Numbers.N, SquareOf(a));
        }
    }

    [Fact]
    public void Products_and_squares_of_random_numbers_are_those_of_BigInteger()
    {
        var numbers = new Numbers("products");
        for (var i = 0; i < 1000; i++)
        {
            var (a, b) = (numbers.Next(), numbers.Next());
            Assert.Equal(a * b % Numbers.N, Product(a, b));
            Assert.Equal(a * a % Numbers.N, SquareOf(a));
        }
    }

    [Fact]
    public void Long_chains_of_operations_stay_right_although_nothing_is_reduced_on_the_way()
    {
        var numbers = new Numbers("chains");
        foreach (var start in Numbers.Edges)
        {
            var (value, other) = (start, numbers.Next());
            var (x, y) = (Numbers.Enter(value), Numbers.Enter(other));
            foreach (var choice in numbers.Bytes(100))
            {
                (x, y) = (y, x);
                (value, other) = (other, value);
                if (choice % 3 == 0)
                    Montgomery.Square(x, ref x);
                else
                    Montgomery.Multiply(x, y, ref x);
                value = (choice % 3 == 0 ? value * value : value * other) % Numbers.N;
                if (choice % 2 == 0)
                    continue;

                // A sum of two products is the widest factor that SRP makes; one of two sums is within the bound of 4N.
                var sum = default(Residue);
                Montgomery.Add(x, y, ref sum);
                Montgomery.Multiply(sum, sum, ref x);
                value = (value + other) * (value + other) % Numbers.N;
            }
            Assert.Equal(value, Numbers.Leave(x));
            Assert.Equal(other, Numbers.Leave(y));
        }
    }

    [Fact]
    public void Sums_of_edges_are_those_of_BigInteger()
    {
        foreach (var a in Numbers.Edges)
        {
            foreach (var b in Numbers.Edges)
            {
                var sum = default(Residue);
                Montgomery.Add(Numbers.Enter(a), Numbers.Enter(b), ref sum);
                Assert.Equal((a + b) % Numbers.N, Numbers.Leave(sum));
            }
        }
    }

    [Fact]
    public void Limbs_as_wide_as_they_may_be_do_not_overflow_a_lane()
    {
        // Every limb 2^28, the most that a carry leaves; the highest such that the whole is just below the bound of 4N.
        const int top = 22;
        const int highest = 109;
        var widest = default(Residue);
        for (var i = 0; i < Residue.Vectors; i++)
            widest[i] = Vector256.Create(1UL << 28, 1UL << 28, 1UL << 28, i < Residue.Vectors - 3 ? 1UL << 28 : i == Residue.Vectors - 3 ? (1UL << top) - 3 : 0);
        var value = Enumerable.Range(1, highest).Aggregate(BigInteger.Zero, (sum, i) => sum + (BigInteger.One << (28 * i)))
            + (((BigInteger.One << top) - 3) << (28 * highest));
        Assert.True(value < 4 * Numbers.N);
        var unR = BigInteger.ModPow(BigInteger.One << (28 * Montgomery.LimbsOfR), Numbers.N - 2, Numbers.N);
        var expected = value * value % Numbers.N * unR % Numbers.N * unR % Numbers.N;

        var (product, square) = (default(Residue), default(Residue));
        Montgomery.Multiply(widest, widest, ref product);
        Montgomery.Square(widest, ref square);

        Assert.Equal(expected, Numbers.Leave(product));
        Assert.Equal(expected, Numbers.Leave(square));
    }

    [Fact]
    public void Selecting_from_a_table_gives_the_entry_at_the_index_and_no_trace_of_others()
    {
        var numbers = new Numbers("table");
        var values = Take(32, numbers.Next).ToArray();
        var table = values.Select(Numbers.Enter).ToArray();
        for (var i = 0; i < table.Length; i++)
        {
            var chosen = Numbers.Enter(Numbers.N - 1);
            Residue.Select(table, (ulong)i, ref chosen);
            Assert.Equal(values[i], Numbers.Leave(chosen));
        }
    }

    private static IEnumerable<BigInteger> Take(int count, Func<BigInteger> next) => Enumerable.Range(0, count).Select(_ => next());

    private static BigInteger Product(BigInteger a, BigInteger b)
    {
        var result = default(Residue);
        Montgomery.Multiply(Numbers.Enter(a), Numbers.Enter(b), ref result);
        return Numbers.Leave(result);
    }

    private static BigInteger SquareOf(BigInteger a)
    {
        var result = Numbers.Enter(a);
        Montgomery.Square(result, ref result);
        return Numbers.Leave(result);
    }
}
