namespace Cognito.Local.Wire;

/// <summary>Counts calls against the service's request rates.</summary>
internal sealed class RequestQuotas(TimeProvider clock)
{
    private const int ManyBuckets = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, TokenBucket> buckets = new(StringComparer.Ordinal);

    /// <summary>Whether a call is within all its limits; one that is not counts for none.</summary>
    public bool Admit(string operation, ReadOnlyMemory<byte> body)
    {
        var quotas = QuotaTable.Of(operation, CallSubject.Of(body)).ToList();
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (buckets.Count > ManyBuckets)
                ForgetFull(now);
            if (!quotas.TrueForAll(quota => Bucket(quota).Has(quota.Cost, now)))
                return false;
            quotas.ForEach(quota => Bucket(quota).Take(quota.Cost));
            return true;
        }
    }

    private TokenBucket Bucket(Quota quota)
    {
        if (!buckets.TryGetValue(quota.Key, out var bucket))
            buckets.Add(quota.Key, bucket = new TokenBucket(quota.PerSecond));
        return bucket;
    }

    private void ForgetFull(DateTimeOffset now)
    {
        foreach (var (key, _) in buckets.Where(entry => entry.Value.IsFull(now)).ToList())
            buckets.Remove(key);
    }
}
