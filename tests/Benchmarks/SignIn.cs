using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local;
using Cognito.Local.Pools;
using Cognito.Protocol.Srp;

namespace Benchmarks;

/// <summary>
/// Full SRP sign-ins against a local pool of one and of many users, with the SDK's client in the same process; beside the
/// cryptography that no implementation can do without.
/// </summary>
internal static class SignIn
{
    private const double PerSecond = 150;
    private const double AtMostSlower = 0.8;
    private const int Many = 100_000;
    private const string Password = "P@ssw0rd of a usual length";

    public static async Task RunAsync(Report report)
    {
        using var small = await Pool.CreateAsync(1);
        using var large = await Pool.CreateAsync(Many);
        var identity = SrpIdentity.ForUser(small.Id, "user0");
        var verifier = SrpVerifier.Create(identity, Password);
        var block = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1150));
        using var rsa = RSA.Create(2048);
        var claims = RandomNumberGenerator.GetBytes(900);

        void Cryptography()
        {
            using var client = new SrpClient();
            using var server = SrpServer.Start(verifier, client.A)!;
            var timestamp = SrpTimestamp.Format(TimeProvider.System.GetUtcNow());
            server.Verify(verifier, identity, block, timestamp, client.Sign(identity, Password, server.B, verifier.SaltHex, block, timestamp));
            rsa.SignData(claims, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            rsa.SignData(claims, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        var measured = Measurement.Of(
            ("reference: the cryptography of a sign-in", Cryptography),
            ("sign-in, 1 user", small.SignIn),
            ($"sign-in, {Many:N0} users", large.SignIn));

        foreach (var measurement in measured)
            report.Line(measurement);
        report.Budget("local pool, full SRP sign-ins on one core", PerCpuSecond(small.SignIn), PerSecond, "per second");
        report.Budget($"local pool, speed with {Many:N0} users", measured[1].Median / measured[2].Median, AtMostSlower, "of that with one");
    }

    /// <summary>By the processor's time, all threads together: what one core would do if it had nothing else to do.</summary>
    private static double PerCpuSecond(Action action)
    {
        const int runs = 500;
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < runs; i++)
            action();
        return runs / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private sealed class Pool(LocalCognito cognito, IAmazonCognitoIdentityProvider client, string id, string clientId, int users) : IDisposable
    {
        private int next;

        public string Id => id;

        public static async Task<Pool> CreateAsync(int users)
        {
            var cognito = new LocalCognito();
            var client = cognito.CreateClient();
            var id = (await client.CreateUserPoolAsync(new() { PoolName = "benchmark" })).UserPool.Id;
            var app = (await client.CreateUserPoolClientAsync(new() { UserPoolId = id, ClientName = "app" })).UserPoolClient.ClientId;
            cognito.Service.Store.Write(tables =>
            {
                var pool = tables.Pool(id);
                for (var i = 0; i < users; i++)
                {
                    var srp = SrpVerifier.Create(SrpIdentity.ForUser(id, $"user{i}"), Password);
                    var user = User(id, $"user{i}", srp);
                    tables.Users.Save(user, UserNames.AliasesOf(pool, user));
                }
            });
            return new Pool(cognito, client, id, app, users);
        }

        public void SignIn() => SignInAsync().GetAwaiter().GetResult();

        public void Dispose()
        {
            client.Dispose();
            cognito.Dispose();
        }

        private async Task SignInAsync()
        {
            // Far apart, so that no cache helps.
            next = (next + 7919) % users;
            var username = $"user{next}";
            using var srp = new SrpClient();
            var challenge = (await client.InitiateAuthAsync(new InitiateAuthRequest
            {
                ClientId = clientId,
                AuthFlow = AuthFlowType.USER_SRP_AUTH,
                AuthParameters = new() { ["USERNAME"] = username, ["SRP_A"] = srp.A },
            })).ChallengeParameters;
            var timestamp = SrpTimestamp.Format(TimeProvider.System.GetUtcNow());
            await client.RespondToAuthChallengeAsync(new RespondToAuthChallengeRequest
            {
                ClientId = clientId,
                ChallengeName = ChallengeNameType.PASSWORD_VERIFIER,
                ChallengeResponses = new()
                {
                    ["USERNAME"] = username,
                    ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge["SECRET_BLOCK"],
                    ["TIMESTAMP"] = timestamp,
                    ["PASSWORD_CLAIM_SIGNATURE"] = srp.Sign(
                        SrpIdentity.ForUser(id, username), Password, challenge["SRP_B"], challenge["SALT"], challenge["SECRET_BLOCK"], timestamp),
                },
            });
        }

        private static User User(string pool, string name, SrpVerifier srp) => new()
        {
            PoolId = pool,
            Username = name,
            Key = name,
            Sub = Identifiers.Uuid(),
            Status = UserStatus.CONFIRMED,
            CreatedAt = default,
            ModifiedAt = default,
            Attributes = new Dictionary<string, string> { ["email"] = name + "@example.com", ["email_verified"] = "true" },
            Password = new() { SrpSalt = srp.Salt, SrpVerifier = srp.Verifier, Hash = "", SetAt = default },
        };
    }
}
